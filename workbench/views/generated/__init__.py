"""Forms compiled from forms/*.ui by make forms; never edited by hand."""
