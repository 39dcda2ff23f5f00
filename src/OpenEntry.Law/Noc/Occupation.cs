namespace OpenEntry.Law.Noc;

/// <summary>An occupation (unit group) of the National Occupational Classification.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">NOC 2021: TEER <c>0</c>-<c>5</c>. NOC 2016: skill type <c>0</c> or level <c>A</c>-<c>D</c>.</param>
/// <param name="Title">Its title.</param>
public sealed record Occupation(NocCode Code, char Level, Text Title);
