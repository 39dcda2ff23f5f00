namespace OpenEntry.Lab.Pools;

/// <summary>Where people work, as far as the model tells it apart.</summary>
internal enum Field : byte
{
    Stem,
    Healthcare,
    Trades,
    Transport,
    Agriculture,
    Education,
    Other,
}
