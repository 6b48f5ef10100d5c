# The fonts that fonts/manifest.txt names are compiled into the program.
