using System.Collections.Immutable;

namespace OpenEntry.Lab.History;

/// <summary>How many candidates the pool held in each band of scores: the fields dd1 to dd18, two of them subtotals and the last one the total.</summary>
public sealed class PoolBands : IEquatable<PoolBands>
{
    public const int Count = 18;

    /// <summary>Bands that are the sum of the others in <see cref="Identities"/>, by their number from 1.</summary>
    public static readonly ImmutableArray<(int Sum, ImmutableArray<int> Parts)> Identities =
    [
        (3, [4, 5, 6, 7, 8]),
        (9, [10, 11, 12, 13, 14]),
        (18, [1, 2, 3, 9, 15, 16, 17]),
    ];

    /// <summary>Lowest and highest score of each band, in the order of dd1 to dd18.</summary>
    public static readonly ImmutableArray<(int From, int To)> Ranges =
    [
        (601, 1200), (501, 600), (451, 500), (491, 500), (481, 490), (471, 480), (461, 470), (451, 460), (401, 450),
        (441, 450), (431, 440), (421, 430), (411, 420), (401, 410), (351, 400), (301, 350), (0, 300), (0, 1200),
    ];

    private readonly ImmutableArray<int> _values;

    public PoolBands(ImmutableArray<int> values) =>
        _values = values.Length == Count ? values : throw new ArgumentException($"A distribution has {Count} bands.", nameof(values));

    /// <summary>Candidates in band dd<paramref name="number"/>, from 1.</summary>
    public int this[int number] => _values[number - 1];

    public int Total => this[18];

    public ImmutableArray<int> Values => _values;

    /// <summary>The bands that do not add up, with what is published and what their parts come to.</summary>
    public IEnumerable<(int Band, int Published, long Sum)> Imbalances() =>
        from identity in Identities
        let sum = identity.Parts.Sum(part => (long)this[part])
        where sum != this[identity.Sum]
        select (identity.Sum, this[identity.Sum], sum);

    public bool Equals(PoolBands? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as PoolBands);

    public override int GetHashCode() => HashCode.Combine(_values[0], _values[1], _values[17]);

    public override string ToString() => string.Join(' ', _values);
}
