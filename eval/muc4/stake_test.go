package muc4

import "testing"

func TestStake(t *testing.T) {
	given, key := &Template{}, &Template{}
	for _, x := range []*Template{given, key} {
		x.add(slotType, "ATTACK", "")
		x.add(slotVictim, "PEASANTS", "")
	}
	if s := stakeOf(given, key); !s.worth || s.weight < 0.2 {
		t.Errorf("a template that answers the key has the stake %v", s)
	}
	lost := stakeOf(given, nil)
	if lost.worth || lost.weight >= stakeOf(given, key).weight {
		t.Errorf("a template in vain has the stake %v", lost)
	}
	for range 9 {
		given.add(slotTarget, "BRIDGE", "")
	}
	if s := stakeOf(given, key); s.worth {
		t.Error("two fillers right of eleven are taken to be worth their cost")
	}
	if s := stakeOf(given, nil); s.weight <= lost.weight {
		t.Error("many fillers in vain weigh no more than few")
	}
	key.Optional = true
	if s := stakeOf(key, key); !s.worth || s.weight != optionalWeight {
		t.Errorf("an optional template has the stake %v", s)
	}
}
