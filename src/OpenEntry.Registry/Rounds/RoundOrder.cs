using OpenEntry.Law;

namespace OpenEntry.Registry.Rounds;

/// <summary>What an officer asks for when drafting a round.</summary>
/// <param name="Size">How many to invite.</param>
/// <param name="Programs">Programs a person needs one of; none for a general round, and for a category those behind categories.</param>
/// <param name="Category">Key of a category; null for a round without one.</param>
/// <param name="Reason">Why, for the record.</param>
public sealed record RoundOrder(int Size, ProgramSet Programs = ProgramSet.None, string? Category = null, string? Reason = null);
