using JitStm.Backend.Tests;

// Run by WhatIsWithinTheLimitsIsFullyOptimised, as a process of its own.
FullOpts.Child();
