"""`paradero completion`: the line that makes a shell complete commands and options."""

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print a completion script for SHELL.

    \b
      bash:  echo 'eval "$(paradero completion bash)"' >> ~/.bashrc
      zsh:   echo 'eval "$(paradero completion zsh)"' >> ~/.zshrc
      fish:  paradero completion fish > ~/.config/fish/completions/paradero.fish
    """
    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"No completion is known for {shell}; use bash, zsh or fish.")
    root = click.get_current_context().find_root().command
    click.echo(script(root, {}, "paradero", "_PARADERO_COMPLETE").source())
