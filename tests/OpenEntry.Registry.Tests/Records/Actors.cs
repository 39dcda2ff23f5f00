using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Records;

/// <summary>Who acts in the stories besides <see cref="Desk.Officer"/>.</summary>
internal static class Actors
{
    public static readonly Actor SecondOfficer = Actor.Officer("Okafor");
    public static readonly Actor Saskatchewan = Actor.Province("SK");
    public static readonly Actor Ontario = Actor.Province("ON");
}
