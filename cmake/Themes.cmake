# Every themes/*.yaml is compiled into the program.
