"""From what is asked to a plan: the only place where a plan is made or changed."""
