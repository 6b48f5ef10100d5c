# The product: one library of all rooms, and the program.
