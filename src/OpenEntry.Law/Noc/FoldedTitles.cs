namespace OpenEntry.Law.Noc;

/// <summary>An occupation with all it is called, as searches compare it (<see cref="TitleWords.Fold"/>).</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="En">Its English title.</param>
/// <param name="Fr">Its French title.</param>
/// <param name="Everyday">Its everyday names, in both languages.</param>
internal sealed record FoldedTitles(Occupation Occupation, string En, string Fr, IReadOnlyList<string> Everyday);
