using System.Globalization;
using NodaTime;

namespace OpenEntry.Registry.Records;

/// <summary>Where the chain of events ends. Published somewhere else, it proves later that nothing before it was changed or cut off.</summary>
/// <param name="Sequence">The last event; 0 when there is none.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When it was written; null when there is none.</param>
public sealed record ChainHead(long Sequence, byte[] Hash, Instant? At)
{
    /// <summary><c>1234:9f86d0…</c>, as it is published and given back to be checked.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Convert.ToHexStringLower(Hash)}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ChainHead? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 2 && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigit)
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new ChainHead(sequence, Convert.FromHexString(parts[1]), null)
            : null;
    }
}

/// <summary>What walking the chain found.</summary>
/// <param name="Events">Events walked.</param>
/// <param name="Head">Where it ends.</param>
/// <param name="Faults">What is wrong, the first hundred, in the order of the chain; none when it holds.</param>
public sealed record ChainWalk(long Events, ChainHead Head, IReadOnlyList<Law.Errors.Error> Faults)
{
    public bool Holds => Faults.Count == 0;
}
