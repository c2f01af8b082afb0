"""Forms to the units and back: sent, collected, compared and taken over as one act."""
