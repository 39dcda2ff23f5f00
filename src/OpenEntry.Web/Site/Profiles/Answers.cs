using OpenEntry.Law;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>The answers there are to questions of a profile, with the words of its document.</summary>
internal static class Answers
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", new Text("Yes", "Oui")), new("no", new Text("No", "Non"))];

    public static IReadOnlyList<Choice> Languages { get; } = [new("english", new Text("English", "Anglais")), new("french", new Text("French", "Français"))];

    public static IReadOnlyList<Choice> MaritalStatuses { get; } =
    [
        new("neverMarried", new Text("Never married, single", "Jamais marié, célibataire")),
        new("married", new Text("Married", "Marié")),
        new("commonLaw", new Text("Common-law partner", "Conjoint de fait")),
        new("divorced", new Text("Divorced or separated", "Divorcé ou séparé")),
        new("legallySeparated", new Text("Legally separated", "Légalement séparé")),
        new("annulled", new Text("Marriage annulled", "Mariage annulé")),
        new("widowed", new Text("Widowed", "Veuf ou veuve")),
    ];

    public static IReadOnlyList<Choice> Statuses { get; } =
    [
        new("foreignNational", new Text("Neither citizen nor permanent resident", "Ni citoyen ni résident permanent")),
        new("citizen", new Text("Canadian citizen", "Citoyen canadien")),
        new("permanentResident", new Text("Permanent resident", "Résident permanent")),
    ];

    public static IReadOnlyList<Choice> Relationships { get; } =
    [
        new("sibling", new Text("Brother or sister", "Frère ou sœur")),
        new("parent", new Text("Parent", "Père ou mère")),
        new("grandparent", new Text("Grandparent", "Grand-parent")),
        new("child", new Text("Child", "Enfant")),
        new("grandchild", new Text("Grandchild", "Petit-enfant")),
        new("auntOrUncle", new Text("Aunt or uncle", "Tante ou oncle")),
        new("nieceOrNephew", new Text("Niece or nephew", "Nièce ou neveu")),
    ];

    public static IReadOnlyList<Choice> Provinces { get; } = [.. Law.Profiles.Provinces.All.Select(code => new Choice(code, Law.Profiles.ProvinceNames.Of(code)))];

    public static IReadOnlyList<Choice> Nominators { get; } = [.. Provinces.Where(choice => Law.Profiles.Provinces.Nominators.Contains(choice.Value))];

    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new("secondary", new Text("Secondary school", "Études secondaires")),
        new("oneYear", new Text("Post-secondary program of one year", "Programme postsecondaire d’un an")),
        new("twoYear", new Text("Post-secondary program of two years", "Programme postsecondaire de deux ans")),
        new("threeYearOrMore", new Text("Bachelor’s degree, or a post-secondary program of three years or more", "Baccalauréat, ou programme postsecondaire de trois ans ou plus")),
        new("professional", new Text("Professional degree needed to practise (medicine, law, pharmacy and others)", "Grade professionnel exigé pour exercer (médecine, droit, pharmacie et autres)")),
        new("masters", new Text("Master’s degree", "Maîtrise")),
        new("doctoral", new Text("Doctoral degree", "Doctorat")),
    ];

    public static IReadOnlyList<Choice> Tests { get; } =
    [
        new("ielts", new Text("IELTS General Training", "IELTS General Training"), new Text("English", "Anglais")),
        new("celpip", new Text("CELPIP-General", "CELPIP-General"), new Text("English", "Anglais")),
        new("pte", new Text("PTE Core", "PTE Core"), new Text("English", "Anglais")),
        new("tef", new Text("TEF Canada", "TEF Canada"), new Text("French", "Français")),
        new("tcf", new Text("TCF Canada", "TCF Canada"), new Text("French", "Français")),
    ];

    public static IReadOnlyList<Choice> Permits { get; } =
    [
        new("lmiaBased", new Text("Work permit that names an employer, on a labour market impact assessment", "Permis de travail qui nomme un employeur, fondé sur une étude d’impact sur le marché du travail")),
        new("lmiaExempt", new Text("Work permit that names an employer, exempt from such an assessment", "Permis de travail qui nomme un employeur, dispensé d’une telle étude")),
        new("open", new Text("Open work permit", "Permis de travail ouvert")),
        new("withoutPermit", new Text("Allowed to work without a permit", "Autorisé à travailler sans permis")),
    ];

    public static IReadOnlyList<Choice> Countries { get; } = [.. OpenEntry.Law.Profiles.Countries.All.Select(code => new Choice(code, OpenEntry.Law.Profiles.Countries.NameOf(code)))];

    public static Field YesOrNo(string name, Text label) => new(name, FieldKind.Radios, label) { Choices = YesNo };

    /// <summary>The words of an answer; what is not among them as it is.</summary>
    public static string In(IReadOnlyList<Choice> choices, string? value, OfficialLanguage language) =>
        choices.FirstOrDefault(choice => choice.Value == value)?.Label.In(language) ?? value ?? "";
}
