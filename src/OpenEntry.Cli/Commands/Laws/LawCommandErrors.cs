using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>What can be wrong with a question about the law: 9100 to 9109.</summary>
internal static class LawCommandErrors
{
    public static readonly ErrorKind ProvisionUnknown = ErrorKind.Of(9100, "command.provision-unknown",
        "there is no provision “{0}”; the list: openentry law list",
        "il n’y a pas de disposition «\u00a0{0}\u00a0»; la liste\u00a0: openentry law list");

    public static readonly ErrorKind ProvisionUnknownWithSuggestion = ErrorKind.Of(9101, "command.provision-unknown-with-suggestion",
        "there is no provision “{0}”; did you mean {1}?",
        "il n’y a pas de disposition «\u00a0{0}\u00a0»; vouliez-vous dire {1}?");

    public static readonly ErrorKind ReadingUnknown = ErrorKind.Of(9102, "command.reading-unknown",
        "there is no reading “{0}”; there are: {1}",
        "il n’y a pas d’interprétation «\u00a0{0}\u00a0»; il y a\u00a0: {1}");

    public static readonly ErrorKind NeitherDateNorReform = ErrorKind.Of(9103, "command.neither-date-nor-reform",
        "“{0}” is neither a date (2024-04-11) nor a reform; reforms: {1}",
        "«\u00a0{0}\u00a0» n’est ni une date (2024-04-11) ni une réforme; réformes\u00a0: {1}");
}
