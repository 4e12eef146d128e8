"""What a person is told while the matcher is compiled for the first time."""

import click


def tell_preparing() -> None:
    """One line on standard error where the next search will take longer than it ever will again."""
    from paradero.identity.warming import NOTE, is_prepared

    if not is_prepared():
        click.echo(NOTE, err=True)
