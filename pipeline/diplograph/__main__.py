"""`python -m diplograph` does what the command `diplograph` does."""

from diplograph.cli.main import main

if __name__ == "__main__":
    main()
