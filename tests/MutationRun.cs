namespace OpenEntry.Tests;

/// <summary>
/// A mutation run (<c>bench/mutation</c> sets <c>OPENENTRY_MUTATION=1</c>): the same process judges hundreds of mutants, each by every test that
/// reaches it. Properties are tried less often then, slow fuzzing is left out (see the project files), and nothing derived is kept from one mutant to the next.
/// </summary>
internal static class MutationRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("OPENENTRY_MUTATION") == "1";

    private static bool IsPatient { get; } = Environment.GetEnvironmentVariable("OPENENTRY_MUTATION_PATIENT") == "1";

    /// <summary>The judge counts it up with every mutant: what was derived in another round is not to be used.</summary>
    public static int Round { get; set; }

    /// <summary>How often a property is tried: a twentieth as often while mutants are judged, unless the judge is patient (<c>OPENENTRY_MUTATION_PATIENT=1</c>).</summary>
    public static int Times(int usual) => IsOn && !IsPatient ? Math.Max(4, usual / 20) : usual;
}
