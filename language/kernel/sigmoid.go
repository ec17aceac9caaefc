package kernel

// Sigmoid is 1/(1+exp(-x)) to about 1e-7, by the rational approximation of tanh(x/2) that Eigen uses
// (degree 13 over 6): no table, no branch on the value, and the same in training and in use.
func Sigmoid(x float32) float32 {
	x = min(max(x/2, -tanhBound), tanhBound)
	s := x * x
	p := ((((((tanh13*s+tanh11)*s+tanh9)*s+tanh7)*s+tanh5)*s+tanh3)*s + tanh1) * x
	q := ((tanh6*s+tanh4)*s+tanh2)*s + tanh0
	return 0.5 + 0.5*(p/q)
}

const (
	tanhBound = 7.90531110763549805 // beyond it tanh is 1 in float32

	tanh1  = 4.89352455891786e-03
	tanh3  = 6.37261928875436e-04
	tanh5  = 1.48572235717979e-05
	tanh7  = 5.12229709037114e-08
	tanh9  = -8.60467152213735e-11
	tanh11 = 2.00018790482477e-13
	tanh13 = -2.76076847742355e-16

	tanh0 = 4.89352518554385e-03
	tanh2 = 2.26843463243900e-03
	tanh4 = 1.18534705686654e-04
	tanh6 = 1.19825839466702e-06
)
