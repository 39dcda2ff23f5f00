using OpenEntry.Law.Errors;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenEntry.Law.Books;

/// <summary>Reads a law file into <see cref="LawNode"/>s: plain YAML, without anchors, tags or several documents.</summary>
internal static class LawYaml
{
    public static LawNode? Read(string text, string file, ICollection<Error> errors)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return LawNode.OfEntries([], 1);
            parser.Consume<DocumentStart>();
            var root = Node(parser, file, errors, 0, null);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second) throw new YamlException(second.Start, second.End, "a second document");
            return root;
        }
        catch (YamlException problem)
        {
            errors.Add(LawErrors.Syntax.At(new Place(file, (int)problem.Start.Line), FirstLine(problem.Message)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The YAML library's answer to a flow mapping that a block breaks into.
            errors.Add(LawErrors.Syntax.At(new Place(file, (int)(parser.Current?.End.Line ?? 1)), "{ or [ without its end"));
            return null;
        }
    }

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    private static LawNode Node(Parser parser, string file, ICollection<Error> errors, int depth, string? provision)
    {
        // Nothing in the law is nested deeper than this, and a file of brackets must not exhaust the stack.
        if (depth > 20) throw new YamlException(parser.Current!.Start, parser.Current.End, "nested too deeply");

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
            return LawNode.OfWord(scalar.Value, quoted, (int)scalar.Start.Line);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<LawNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, file, errors, depth + 1, provision));
            return LawNode.OfItems(items, (int)list.Start.Line);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            var entries = new List<LawEntry>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                var line = (int)key.Start.Line;
                if (entries.Exists(entry => entry.Key == key.Value))
                {
                    errors.Add(LawErrors.DuplicateKey.At(new Place(file, line, provision ?? key.Value), key.Value));
                }

                entries.Add(new LawEntry(key.Value, Node(parser, file, errors, depth + 1, provision ?? key.Value), line));
            }

            return LawNode.OfEntries(entries, (int)map.Start.Line);
        }

        var other = parser.Consume<ParsingEvent>();
        throw new YamlException(other.Start, other.End, "anchors and aliases are not used in the law folder");
    }
}
