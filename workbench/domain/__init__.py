"""What the task force's work is: plain values and rules, standard library only."""
