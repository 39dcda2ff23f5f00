namespace OpenEntry.Bench.Mutation.Placing;

/// <summary>The switch that goes into the mutated library: which mutant is at work, and which ones were reached while that is written down.</summary>
internal static class Switch
{
    public const string TypeName = "OpenEntry.Mutation.Mutant";

    public const string Call = "global::" + TypeName + ".On";

    public const string Source =
        """
        namespace OpenEntry.Mutation
        {
            internal static class Mutant
            {
                public static int Active = -1;
                public static byte[] Reached;

                public static bool On(int number) => Active == number || (Reached != null && Write(number));

                // 1: reached; 2: reached while a static field was filled, which happens once in a process.
                private static bool Write(int number)
                {
                    if (Reached[number] == 0)
                    {
                        byte how = 1;
                        foreach (var frame in new System.Diagnostics.StackTrace(1, false).GetFrames())
                        {
                            if (frame.GetMethod() is { Name: ".cctor" }) { how = 2; break; }
                        }

                        Reached[number] = how;
                    }

                    return false;
                }
            }
        }
        """;
}
