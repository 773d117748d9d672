@rem Gives Windows the word "exec" of package.json. Elsewhere it makes npm start become the program itself,
@rem which then hears a signal sent to npm, and npm waits until it has closed.
@%*
