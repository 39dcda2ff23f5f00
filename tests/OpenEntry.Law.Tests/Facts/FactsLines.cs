using System.Text;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Tests.Facts;

/// <summary>Lines to read, as people send them.</summary>
internal static class FactsLines
{
    /// <summary>The example of the format, to the letter (on one line, as a line of a file is).</summary>
    public const string Ex01 =
        """{"id":"EX01","accompanyingSpouse":false,"age":25,"education":"masters","firstLanguage":{"language":"english","listening":9,"reading":10,"writing":9,"speaking":10},"secondLanguage":null,"canadianWorkYears":0,"foreignWorkYears":3,"certificateOfQualification":false,"spouse":null,"canadianCredential":"none","siblingInCanada":false,"arrangedEmployment":"none","provincialNomination":false}""";

    /// <summary>The example of the grid's format, to the letter.</summary>
    public const string F0001 =
        """{"id":"F0001","age":30,"education":"masters","firstLanguage":{"language":"english","listening":7,"reading":9,"writing":9,"speaking":10},"secondLanguage":null,"experienceYears":3,"arrangedEmployment":false,"accompanyingSpouse":true,"spouseLanguage":{"language":"english","listening":4,"reading":4,"writing":4,"speaking":4},"studyInCanada":false,"spouseStudyInCanada":false,"workInCanada":false,"spouseWorkInCanada":false,"relativeInCanada":false}""";

    /// <summary>Every property of the first format in use.</summary>
    public const string Couple =
        """{"id":"couple","on":"2021-05-06","accompanyingSpouse":true,"age":34,"education":"twoOrMore","firstLanguage":{"language":"french","listening":7,"reading":8,"writing":9,"speaking":10},"secondLanguage":{"language":"english","listening":5,"reading":5,"writing":6,"speaking":6},"canadianWorkYears":2,"foreignWorkYears":1,"certificateOfQualification":true,"spouse":{"education":"oneYear","language":{"language":"french","listening":4,"reading":5,"writing":6,"speaking":7},"canadianWorkYears":3},"canadianCredential":"oneOrTwoYears","siblingInCanada":true,"arrangedEmployment":"majorGroup00","provincialNomination":true}""";

    public const string Levels = """{"language":"english","listening":9,"reading":9,"writing":9,"speaking":9}""";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static Result<DatedFacts<CrsFacts>> Crs(string line) => CrsFactsReader.Read(Utf8(line), new Place("facts.jsonl", 7));

    public static Result<DatedFacts<FswFacts>> Fsw(string line) => FswFactsReader.Read(Utf8(line), new Place("facts.jsonl", 7));

    /// <summary>The least a line says, and one thing more.</summary>
    public static string With(string more) => $$"""{"id":"a","age":30,"education":"masters",{{more}}}""";
}
