using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// The instruction of a round as JSON with one spelling:
/// <c>{"programs":["CEC","FSW","FST"],"category":"stem","size":4500,"rule":"earlier-submission"}</c>; no programs in a general round, category null
/// in a round without one.
/// </summary>
internal static class InstructionJson
{
    private static readonly JsonShape Shape = new(["programs", "category", "size", "rule"]);
    private static readonly JsonWords<RankingRule> Rules =
        new(("earlier-submission", RankingRule.EarlierSubmission), ("everyone-at-cut-off", RankingRule.EveryoneAtCutOff));

    public static byte[] Of(RoundInstruction instruction) => CanonicalJson.Write(json => Write(json, instruction));

    public static void Write(Utf8JsonWriter json, RoundInstruction instruction)
    {
        json.WriteStartObject();
        CanonicalJson.WriteWords(json, "programs"u8, ProgramWords.Of(instruction.Programs));
        json.WriteString("category"u8, instruction.Category);
        json.WriteNumber("size"u8, instruction.Size);
        json.WriteString("rule"u8, Rules.Names[instruction.Rule == RankingRule.EarlierSubmission ? 0 : 1]);
        json.WriteEndObject();
    }

    /// <summary>The instruction, or null and an error left in <paramref name="fields"/>.</summary>
    public static RoundInstruction? Read(ref JsonFields fields)
    {
        var (programs, size, rule) = (ProgramSet.None, 0, default(RankingRule));
        string? category = null;
        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0:
                    programs = PoolReader.ReadPrograms(ref fields);
                    break;
                case 1:
                    category = fields.IsNull() ? null : fields.String();
                    break;
                case 2:
                    size = fields.Int(0, int.MaxValue);
                    break;
                default:
                    rule = fields.Word(Rules);
                    break;
            }
        }
        if (fields.Failed)
        {
            return null;
        }
        var instruction = category is not null ? RoundInstruction.ForCategory(category, size, rule, programs)
            : programs != ProgramSet.None ? RoundInstruction.ForPrograms(programs, size, rule)
            : RoundInstruction.Everyone(size, rule);
        if (!instruction.IsOk)
        {
            fields.Fail(instruction.Errors[0].Kind, [.. instruction.Errors[0].Arguments]);
            return null;
        }
        return instruction.Value;
    }
}
