package joint

// warmSteps is how many steps the learning rate rises before it falls.
const warmSteps = 100

// Falling is the share of the learning rate at a batch of an epoch: it rises through the first steps and falls to zero, linearly.
func Falling(epoch, epochs, batch, batches int) float64 {
	share := 1 - (float64(epoch)+float64(batch)/float64(batches))/float64(epochs)
	if epoch == 0 && batch < warmSteps {
		share *= float64(batch+1) / warmSteps
	}
	return share
}
