// What every module costs before it does anything.
