using System.Text;
using System.Text.Json;
using CsCheck;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Tests.Json;

public sealed class JsonFieldsTests
{
    private static readonly JsonShape Shape = new(["id", "age"], ["sibling", "language", "jobs", "when", "day", "kind", "hours"]);
    private static readonly JsonShape LanguageShape = new(["listening", "reading"]);
    private static readonly JsonWords<int> Kinds = new(("none", 0), ("some", 1), ("été", 2));

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var read = Read("""
            {"when":"2020-07-09T20:34:55.120Z","age":29,"id":"E\u00e9 é","sibling":true,"language":{"reading":9,"listening":-0},
             "jobs":["none","some","\u00e9té"],"day":"2024-02-29","kind":"some","hours":37.50}
            """);
        Assert.Equal("Eé é 29 True 0/9 0,1,2 2020-07-09T20:34:55.12Z/3 2024-02-29 1 37.50", read);
    }

    [Fact]
    public void A_value_that_may_be_null_is_asked_first() => Assert.Equal("a 1 False 0/0  1970-01-01T00:00:00Z/0 0001-01-01 0 0", Read("""{"id":"a","age":1,"language":null}"""));

    [Theory]
    [InlineData("", "3002 $")]
    [InlineData("  ", "3002 $")]
    [InlineData("{", "3002 $")]
    [InlineData("[]", "3004 $")]
    [InlineData("12", "3004 $")]
    [InlineData("""{"id":"a","age":1,}""", "3002 $.age")]
    [InlineData("""{"id":"a","age":1}x""", "3014")]
    [InlineData("""{"id":"a","age":1} {}""", "3014")]
    [InlineData("""{"id":"a","age":1 // comment""", "3002 $.age")]
    [InlineData("""{"id":"a","age":01}""", "3002 $.age")]
    [InlineData("""{"id":"a","age":NaN}""", "3002 $.age")]
    [InlineData("""{"id":"a""", "3002 $.id")]
    [InlineData("""{"id":"\x"}""", "3002 $.id")]
    [InlineData("""{"id":"a"}""", "3007 $.age")]
    [InlineData("""{"id":"a","age":1,"age":2}""", "3006 $.age")]
    [InlineData("""{"id":"a","age":1,"\u0061ge":2}""", "3006 $.age")]
    [InlineData("""{"id":"a","agé":1}""", "3005 $['agé']")]
    [InlineData("""{"id":"a","\ud800":1}""", "3005 $['\\ud800']")]
    [InlineData("""{"id":"a","Age":1}""", "3005 $.Age")]
    [InlineData("""{"id":"a","age":"1"}""", "3004 $.age")]
    [InlineData("""{"id":"a","age":null}""", "3004 $.age")]
    [InlineData("""{"id":"a","age":1.0}""", "3009 $.age")]
    [InlineData("""{"id":"a","age":1e1}""", "3009 $.age")]
    [InlineData("""{"id":"a","age":121}""", "3008 $.age")]
    [InlineData("""{"id":"a","age":-1}""", "3008 $.age")]
    [InlineData("""{"id":"a","age":99999999999999999999}""", "3008 $.age")]
    [InlineData("""{"id":1}""", "3004 $.id")]
    [InlineData("""{"id":"\ud800"}""", "3013 $.id")]
    [InlineData("""{"id":"a","kind":"\ud800"}""", "3013 $.kind")]
    [InlineData("""{"id":"a","kind":"Some"}""", "3010 $.kind")]
    [InlineData("""{"id":"a","kind":true}""", "3004 $.kind")]
    [InlineData("""{"id":"a","sibling":"true"}""", "3004 $.sibling")]
    [InlineData("""{"id":"a","day":"2023-02-29"}""", "3011 $.day")]
    [InlineData("""{"id":"a","day":5}""", "3004 $.day")]
    [InlineData("""{"id":"a","when":"2023-02-28 00:00:00Z"}""", "3012 $.when")]
    [InlineData("""{"id":"a","when":5}""", "3004 $.when")]
    [InlineData("""{"id":"a","hours":"x"}""", "3004 $.hours")]
    [InlineData("""{"id":"a","hours":1e60}""", "3008 $.hours")]
    [InlineData("""{"id":"a","hours":169}""", "3008 $.hours")]
    [InlineData("""{"id":"a","language":{"listening":3}}""", "3007 $.language.reading")]
    [InlineData("""{"id":"a","language":{"listening":13}}""", "3008 $.language.listening")]
    [InlineData("""{"id":"a","language":[]}""", "3004 $.language")]
    [InlineData("""{"id":"a","jobs":["none",7]}""", "3004 $.jobs[1]")]
    [InlineData("""{"id":"a","jobs":["none",["none"]]}""", "3004 $.jobs[1]")]
    [InlineData("""{"id":"a","jobs":{"none":1}}""", "3004 $.jobs")]
    public void What_is_wrong_is_a_numbered_error_with_its_path(string json, string expected) => Assert.Equal(expected, Codes(json, false));

    [Fact]
    public void Every_error_is_collected_when_asked_for() => Assert.Equal(
        "3005 $.x|3008 $.age|3004 $.jobs[1]|3010 $.jobs[2]|3007 $.language.listening|3008 $.language.reading|3006 $.age|3004 $.sibling|3007 $.id".Split('|').Order(),
        Codes("""
            {"x":{"y":[1]},"age":500,"jobs":["none",{"a":1},"all"],"language":{"reading":13},"age":1,"sibling":[[]]}
            """, true).Split('|').Order());

    [Fact]
    public void Malformed_text_ends_the_reading_even_when_every_error_is_asked_for() => Assert.Equal("3008 $.age|3002 $.id", Codes("""{"age":-5,"id":tru}""", true));

    [Fact]
    public void Invalid_UTF8_is_found_before_anything_else()
    {
        var bytes = "{\"id\":\"é"u8.ToArray();
        bytes[^1] = (byte)'"';
        var fields = new JsonFields(bytes, new Place("f.jsonl", 7), true);
        Assert.Equal("f.jsonl:7: OE-3001: The text is not valid UTF-8: byte 8 does not belong there.", Assert.Single(fields.Errors).ToString());
        Assert.False(fields.List());
        Assert.Equal("", fields.String());
        Assert.Single(fields.Errors);
    }

    [Fact]
    public void Nesting_beyond_32_is_an_error()
    {
        Assert.Equal("3005 $.x", Codes("{\"x\":" + new string('[', 31) + new string(']', 31) + ",\"id\":\"a\",\"age\":1}", true));
        Assert.StartsWith("3005 $.x|3003 $.x[0]", Codes("{\"x\":" + new string('[', 32) + new string(']', 32) + "}", true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_says_what_was_found_and_what_is_allowed_in_both_languages()
    {
        var fields = new JsonFields("{\"id\":\"a\",\"age\":121}"u8, new Place("f.jsonl", 3));
        Walk(ref fields);
        var error = Assert.Single(fields.Errors);
        Assert.Equal("f.jsonl:3: $.age: OE-3008: The number 121 is out of range. It must be from 0 to 120.", error.Line(OfficialLanguage.English));
        Assert.Equal("f.jsonl:3: $.age: OE-3008\u00a0: Le nombre 121 est hors limites. Il doit être compris entre 0 et 120.", error.Line(OfficialLanguage.French));
    }

    [Fact]
    public void A_value_passed_over_is_not_looked_at_but_must_be_JSON()
    {
        var shape = new JsonShape(["a", "b"]);
        var fields = new JsonFields("""{"a":{"x":[1,2]},"b":3}"""u8);
        var scope = fields.Object(shape);
        Assert.True(fields.Next(ref scope));
        fields.Skip();
        Assert.True(fields.Next(ref scope));
        fields.Skip();
        Assert.True(scope.Has(0));
        Assert.False(fields.Next(ref scope));
        Assert.False(fields.Failed);

        fields = new JsonFields("""{"a":{"x":[1,}}"""u8);
        scope = fields.Object(shape);
        Assert.True(fields.Next(ref scope));
        fields.Skip();
        Assert.Equal(JsonErrors.Malformed, Assert.Single(fields.Errors).Kind);
    }

    [Fact]
    public void A_caller_leaves_errors_of_its_own()
    {
        var fields = new JsonFields("[1,2]"u8, everyError: true);
        Assert.True(fields.List());
        Assert.True(fields.NextItem());
        Assert.True(fields.NextItem());
        Assert.Equal(2, fields.Long(0, 9));
        fields.Fail(JsonErrors.InvalidText);
        Assert.False(fields.NextItem());
        Assert.Equal("$[1]", Assert.Single(fields.Errors).Place.Path);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"age\":1} x", "The JSON value ends before byte 20, yet “x” follows. Only one value is allowed.")]
    [InlineData("{\"id\":\"a\",\"age\":1}\u0001", "The JSON value ends before byte 19, yet 0x01 follows. Only one value is allowed.")]
    [InlineData("{\"id\":\"a\",\"age\":1}\r\n\t!", "The JSON value ends before byte 22, yet “!” follows. Only one value is allowed.")]
    [InlineData("{\"id\":\"a\"", "The text is not valid JSON: at byte 10, the end of the text was found.")]
    [InlineData("{\"id\":\"a\" \t\r\n ~", "The text is not valid JSON: at byte 15, “~” was found.")]
    [InlineData("{\"id\":\"a\"\u007f", "The text is not valid JSON: at byte 10, 0x7F was found.")]
    public void Where_a_text_goes_wrong_is_told_by_its_byte(string json, string expected)
    {
        var fields = new JsonFields(Encoding.UTF8.GetBytes(json));
        Walk(ref fields);
        Assert.Equal(expected, Assert.Single(fields.Errors).Message(OfficialLanguage.English));
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public void Sixty_letters_are_shown_and_what_is_more_is_cut(int letters, string end)
    {
        foreach (var letter in (string[])["x", "é", "語"])
        {
            var text = string.Concat(Enumerable.Repeat(letter, letters));
            var fields = new JsonFields(Encoding.UTF8.GetBytes($"\"{text}\""));
            fields.Word(Kinds);
            Assert.StartsWith($"“{text[..60]}{end}” is not", fields.Errors[0].Message(OfficialLanguage.English), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_or_strange_finding_is_shown_on_one_short_line()
    {
        var fields = new JsonFields(Encoding.UTF8.GetBytes("\"a\u2028\u007f" + new string('é', 500) + "\""));
        fields.Word(Kinds);
        var message = fields.Errors[0].Message(OfficialLanguage.English);
        Assert.Contains("“a\\u2028\\u007féé", message, StringComparison.Ordinal);
        Assert.Contains("é…”", message, StringComparison.Ordinal);
        Assert.True(message.Length < 150);
    }

    [Fact]
    public void A_shape_names_each_property_once_and_at_most_64()
    {
        Assert.Throws<ArgumentException>(() => new JsonShape(["a"], ["a"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonShape([.. Enumerable.Range(0, 65).Select(i => $"p{i}")]));
        var all = new JsonShape([.. Enumerable.Range(0, 64).Select(i => $"p{i}")]);
        var fields = new JsonFields("{\"p63\":1}"u8, everyError: true);
        var scope = fields.Object(all);
        Assert.True(fields.Next(ref scope));
        Assert.Equal(63, scope.Property);
        Assert.False(fields.Next(ref scope));
        Assert.Equal(63, fields.Errors.Count);
    }

    [Fact]
    public void Whatever_the_bytes_the_outcome_is_a_value_or_numbered_errors_and_agrees_with_the_platform_reader()
    {
        var seeds = new[]
        {
            """{"id":"a","age":1,"jobs":["none","some"],"language":{"listening":1,"reading":2},"when":"2020-07-09T20:34:55.120Z"}""",
            """{"id":"\u00e9","age":120,"day":"2020-07-09","hours":1.5,"kind":"été","sibling":false}""",
        }.Select(Encoding.UTF8.GetBytes).ToArray();
        var letters = "{}[]\",:\\u0019eE.-+ tfn\0é\u0080/*"u8.ToArray();
        Gen.Select(Gen.OneOf(seeds), Gen.Select(Gen.Int[0, 200], Gen.OneOf(Gen.OneOf(letters), Gen.Byte), Gen.Int[0, 2]).Array[1, 4], Gen.Bool)
            .Sample((seed, edits, every) =>
            {
                var bytes = seed.ToList();
                foreach (var (at, value, how) in edits)
                {
                    var i = at % bytes.Count;
                    switch (how)
                    {
                        case 0: bytes[i] = value; break;
                        case 1: bytes.Insert(i, value); break;
                        default: bytes.RemoveAt(i); break;
                    }
                }
                var json = bytes.ToArray();
                var fields = new JsonFields(json, default, every);
                Walk(ref fields);
                Assert.All(fields.Errors, error => Assert.InRange(error.Kind.Number, 3000, 3049));
                Assert.True(every || fields.Errors.Count <= 1);
                var broken = fields.Errors.Any(error => error.Kind == JsonErrors.Malformed || error.Kind == JsonErrors.TrailingContent || error.Kind == JsonErrors.InvalidUtf8);
                // A root of the wrong type is not read to its end.
                if (every && !fields.Errors.Any(error => error.Kind == JsonErrors.WrongType && error.Place.Path == "$"))
                {
                    Assert.Equal(IsJson(json), !broken);
                }
            }, iter: MutationRun.Times(20_000));
    }

    private static bool IsJson(byte[] json)
    {
        try
        {
            _ = new UTF8Encoding(false, true).GetString(json);
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
            return true;
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Codes(string json, bool every)
    {
        var fields = new JsonFields(Encoding.UTF8.GetBytes(json), default, every);
        Walk(ref fields);
        return string.Join('|', fields.Errors.Select(error => $"{error.Kind.Number} {error.Place.Path}".TrimEnd()));
    }

    private static string Read(string json)
    {
        var fields = new JsonFields(Encoding.UTF8.GetBytes(json));
        var read = Walk(ref fields);
        Assert.Empty(fields.Errors);
        return read;
    }

    private static string Walk(ref JsonFields fields)
    {
        var (id, age, sibling, listening, reading, jobs, when, day, kind, hours) =
            ("", 0, false, 0, 0, new List<int>(), default(IsoInstant), new NodaTime.LocalDate(1, 1, 1), 0, 0m);
        var scope = fields.Object(Shape);
        while (fields.Next(ref scope))
        {
            switch (scope.Property)
            {
                case 0: id = fields.String(); break;
                case 1: age = fields.Int(0, 120); break;
                case 2: sibling = fields.Bool(); break;
                case 3:
                    if (!fields.IsNull())
                    {
                        var language = fields.Object(LanguageShape);
                        while (fields.Next(ref language))
                        {
                            _ = language.Property == 0 ? listening = fields.Int(0, 12) : reading = fields.Int(0, 12);
                        }
                    }
                    break;
                case 4:
                    if (fields.List())
                    {
                        while (fields.NextItem())
                        {
                            jobs.Add(fields.Word(Kinds));
                        }
                    }
                    break;
                case 5: when = fields.Instant(); break;
                case 6: day = fields.Date(); break;
                case 7: kind = fields.Word(Kinds); break;
                default: hours = fields.Decimal(0, 168); break;
            }
        }
        return FormattableString.Invariant($"{id} {age} {sibling} {listening}/{reading} {string.Join(',', jobs)} {when.ToInstant()}/{when.Digits} {day:uuuu-MM-dd} {kind} {hours}")
            .Replace(when.ToInstant().ToString(), NodaTime.Text.InstantPattern.ExtendedIso.Format(when.ToInstant()), StringComparison.Ordinal);
    }
}
