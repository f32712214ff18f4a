#pragma once
// libFuzzer's own loop, called from a main function of ours: SwiftPM renames `main`, so libFuzzer's cannot be used.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*tryInput)(const uint8_t *bytes, size_t count));
