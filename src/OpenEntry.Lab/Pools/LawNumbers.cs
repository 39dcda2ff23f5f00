using System.Globalization;
using OpenEntry.Law.Books;

namespace OpenEntry.Lab.Pools;

/// <summary>Whole numbers of provisions that the model looks at and that no table of the law's own carries.</summary>
internal static class LawNumbers
{
    public static int Of(LawInForce law, string name) => Of(law.Value(name)!);

    public static int Of(LawInForce law, string name, string field) => Of(law.Value(name)![field]!);

    private static int Of(LawNode node) => int.Parse(node.Word!, NumberStyles.None, CultureInfo.InvariantCulture);
}
