namespace OpenEntry.Registry.Store;

/// <summary>A number that only goes up: sequence of events, profile numbers, round numbers.</summary>
public sealed class CounterRow
{
    public required string Name { get; init; }

    public required long Value { get; set; }
}

/// <summary>A small secret or setting of the registry itself, kept wrapped by the service's keys.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    public required byte[] Value { get; set; }
}
