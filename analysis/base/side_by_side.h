#pragma once

/// Before a function whose loops work on many numbers side by side: it is compiled for several instruction sets, and the
/// widest that the processor has is taken when the program starts. Each operation is rounded alike in all of them, and none
/// is fused (the whole program is compiled so), so that results are the same on every processor.
#define ANTEVIA_SIDE_BY_SIDE [[gnu::target_clones("arch=x86-64-v4", "avx2", "default")]]
