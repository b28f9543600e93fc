"""Property values between JSON and SQLite: checked and normalised on the way in, shaped on the way out."""
