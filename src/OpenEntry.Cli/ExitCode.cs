namespace OpenEntry.Cli;

/// <summary>What the command says to the shell when it ends.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something in the input is wrong, or could not be read or written.</summary>
    public const int BadInput = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;
}
