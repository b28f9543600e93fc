"""The doors through which build backends reach pygen."""
