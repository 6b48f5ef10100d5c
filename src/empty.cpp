// Lets a room of headers alone be a library.
