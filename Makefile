.PHONY: up down clean-data test test-sanitized fuzz check bench protos format

up:             ; @dev/up
down:           ; @dev/down
clean-data:     ; @dev/clean-data
test:           ; @dev/test
test-sanitized: ; @dev/test-sanitized
fuzz:           ; @dev/fuzz
check:          ; @dev/check
bench:          ; @dev/bench
protos:         ; @dev/protos
format:         ; @dev/format
