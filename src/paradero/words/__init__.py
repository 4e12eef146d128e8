"""The words the whole house speaks: frozen data classes, dates and vocabulary. No I/O, no imports of other rooms."""
