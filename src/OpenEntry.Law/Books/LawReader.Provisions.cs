using NodaTime;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Books;

/// <summary>The provisions of one file, of the law or of a reform.</summary>
internal sealed partial class LawReader
{
    private static readonly string[] ProvisionKeys = ["title", "citation", "note", "sources", "readings", "unit", "cap", "values"];

    private static readonly WordShape Units = new("points", "years", "months", "days", "hours", "level", "CAD", "codes", "rule");
    private static readonly ListShape Keys = new(new WordShape());

    private void ReadProvisions(string file, NocBook noc, Dictionary<string, Provision> into, bool reform)
    {
        if (Tree(file) is not { } root) return;
        if (root.Entries is null)
        {
            _errors.Add(LawErrors.WrongKind.At(At(file, root.Line), root.Describe(), new Text("provisions", "des dispositions")));
            return;
        }

        foreach (var entry in root.Entries)
        {
            if (LawSchema.Of(entry.Key) is not { } shape)
            {
                var near = Near(entry.Key);
                _errors.Add(LawErrors.UnknownProvision.At(At(file, entry.Line, entry.Key), Text.Same(entry.Key),
                    near is null ? Text.Same("") : new Text($"; did you mean \"{near}\"?", $"; vouliez-vous dire «\u00a0{near}\u00a0»?")));
            }
            else if (into.TryGetValue(entry.Key, out var there))
            {
                _errors.Add(LawErrors.Twice.At(At(file, entry.Line, entry.Key), entry.Key, $"{there.File}:{there.Line}"));
            }
            else
            {
                into.Add(entry.Key, ReadProvision(file, entry, shape, noc, reform));
            }
        }
    }

    private Provision ReadProvision(string file, LawEntry entry, Shape shape, NocBook noc, bool reform)
    {
        var node = entry.Value;
        var name = entry.Key;
        foreach (var key in node.Entries ?? [])
        {
            if (!ProvisionKeys.Contains(key.Key))
            {
                _errors.Add(LawErrors.UnknownKey.At(At(file, key.Line, name), key.Key, string.Join(", ", ProvisionKeys)));
            }
        }

        foreach (var key in (string[])["title", "citation", "unit"])
        {
            if (node[key] is null) _errors.Add(LawErrors.MissingKey.At(At(file, entry.Line, name), key));
        }

        foreach (var key in (string[])["title", "citation", "note"])
        {
            if (node[key] is { } words) Check(RecordShape.Wording, words, file, $"{name}.{key}");
        }

        if (node["unit"] is { } unit) Check(Units, unit, file, name);
        foreach (var key in (string[])["sources", "readings"])
        {
            if (node[key] is { } list) Check(Keys, list, file, name);
        }

        CheckCap(file, entry, reform);
        var values = ReadValues(file, entry, reform);
        var check = new ShapeCheck(files.PathOf(file), LawSchema.CapOf(name) is null ? null : node["cap"], noc, _errors);
        foreach (var value in values.Where(value => !value.Is(DatedValue.None) && !value.Is(DatedValue.Unknown)))
        {
            shape.Check(value.Value, $"{name} {(reform ? "proposed" : $"{value.From:uuuu-MM-dd}")}", check);
        }

        return new Provision
        {
            Name = name,
            Title = Wording(node["title"]),
            Citation = Wording(node["citation"]),
            Note = node["note"] is { } note ? Wording(note) : null,
            Unit = node["unit"]?.Word ?? "",
            Cap = node["cap"],
            Sources = CheckedSources(node["sources"], file, name),
            Readings = CheckedReadings(node["readings"], file, name),
            Values = values,
            File = file,
            Line = entry.Line,
        };
    }

    /// <summary>A maximum stands where the program looks for one, and nowhere else; a reform may leave it to the law.</summary>
    private void CheckCap(string file, LawEntry entry, bool reform)
    {
        var cap = entry.Value["cap"];
        if (LawSchema.CapOf(entry.Key) is { } shape)
        {
            if (cap is not null) Check(shape, cap, file, $"{entry.Key}.cap");
            else if (!reform) _errors.Add(LawErrors.MissingKey.At(At(file, entry.Line, entry.Key), "cap"));
        }
        else if (cap is not null)
        {
            _errors.Add(LawErrors.UnknownKey.At(At(file, cap.Line, entry.Key), "cap", string.Join(", ", ProvisionKeys.Where(key => key != "cap"))));
        }
    }

    private List<DatedValue> ReadValues(string file, LawEntry provision, bool reform)
    {
        var (name, node) = (provision.Key, provision.Value["values"]);
        var values = new List<DatedValue>();
        foreach (var entry in node?.Entries ?? [])
        {
            var place = At(file, entry.Line, name);
            if (reform)
            {
                // An overlay has one value, from whatever day it is looked at.
                if (entry.Key == "proposed") values.Add(new DatedValue(LocalDate.MinIsoValue, entry.Value, entry.Line));
                else _errors.Add(LawErrors.UnknownKey.At(place, entry.Key, "proposed"));
                continue;
            }

            if (!Dates.TryParse(entry.Key, out var date))
            {
                _errors.Add(LawErrors.NotADate.At(place, entry.Key));
                continue;
            }

            var value = new DatedValue(date, entry.Value, entry.Line);
            if (!_amendments.TryGetValue(date, out var amendments))
            {
                _errors.Add(LawErrors.DateNotInAmendments.At(place, entry.Key));
            }
            else if (value.Is(DatedValue.Unknown) && !amendments.Exists(one => one.Status == AmendmentStatus.Incomplete))
            {
                _errors.Add(LawErrors.UnknownNotAllowed.At(place));
            }

            values.Add(value);
        }

        if (values.Count == 0) _errors.Add(LawErrors.MissingKey.At(At(file, node?.Line ?? provision.Line, name), "values"));
        values.Sort((a, b) => a.From.CompareTo(b.From));
        return values;
    }

    private List<string> CheckedReadings(LawNode? node, string file, string name)
    {
        var numbers = Words(node);
        foreach (var number in numbers.Where(number => !_readings.ContainsKey(number)))
        {
            _errors.Add(LawErrors.UnknownReading.At(At(file, node!.Line, name), number));
        }

        return numbers;
    }

    /// <summary>The provision whose name shares the longest beginning with a mistyped one.</summary>
    private static string? Near(string name) => LawSchema.Names
        .Select(known => (known, common: known.Zip(name).TakeWhile(pair => pair.First == pair.Second).Count()))
        .Where(pair => pair.common >= 5)
        .OrderByDescending(pair => pair.common)
        .Select(pair => pair.known)
        .FirstOrDefault();
}
