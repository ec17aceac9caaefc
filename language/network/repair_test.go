package network

import (
	"encoding/binary"
	"hash/crc32"
)

// repairChecksums makes the checksums of a tampered file right again, so that the checks behind them
// are reached.
func repairChecksums(b []byte) {
	if len(b) < alignment {
		return
	}
	end := alignment * (1 + int(binary.LittleEndian.Uint32(b[12:])))
	if end > len(b) || end < alignment {
		return
	}
	for at := alignment; at < end; at += alignment {
		start, n := binary.LittleEndian.Uint64(b[at+32:]), binary.LittleEndian.Uint64(b[at+40:])
		if start < uint64(len(b)) && n <= uint64(len(b))-start {
			binary.LittleEndian.PutUint64(b[at+48:], uint64(crc32.Checksum(b[start:start+n], castagnoli)))
		}
	}
	binary.LittleEndian.PutUint32(b[24:], crc32.Checksum(b[alignment:end], castagnoli))
}
