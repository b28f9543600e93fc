"""Made-up data that fits a model: valid, plausible, and the same for the same seed."""
