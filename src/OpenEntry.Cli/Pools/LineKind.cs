namespace OpenEntry.Cli.Pools;

/// <summary>What a line of a pool's file is.</summary>
internal enum LineKind
{
    Facts,
    Entries,
    Profiles,
}
