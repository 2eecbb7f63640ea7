"""The pages: made on the server, whole without a script; htmx spares reloads where it runs."""
