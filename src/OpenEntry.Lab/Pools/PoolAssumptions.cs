using System.Collections.Immutable;
using OpenEntry.Law;

namespace OpenEntry.Lab.Pools;

/// <summary>Something the model takes to be so.</summary>
/// <param name="Key">A short name.</param>
/// <param name="Says">What is assumed.</param>
/// <param name="Basis">Where it comes from, or that it is an assumption.</param>
public sealed record PoolAssumption(string Key, Text Says, Text Basis);

/// <summary>Everything the model of a pool assumes, in words: for the header of every pool it makes. docs/pool-model.md says more.</summary>
public static class PoolAssumptions
{
    private static readonly Text Guess = new("assumption; no figure is published", "hypothèse; aucun chiffre n’est publié");

    public static readonly ImmutableArray<PoolAssumption> All =
    [
        new("bands",
            new("The scores are distributed over the fifteen published bands exactly; another size is apportioned by largest remainders.",
                "Les notes se répartissent exactement entre les quinze tranches publiées; une autre taille est répartie aux plus forts restes."),
            new("official feed, distribution of the day", "flux officiel, répartition du jour")),
        new("earlier-rounds",
            new("Nobody is in the pool whom an earlier round would have taken after their submission, but for 5% whose score rose lately; no later round is looked at.",
                "Le bassin ne compte personne qu’une ronde antérieure aurait prise après sa soumission, sauf 5\u00a0% dont la note vient de monter; aucune ronde postérieure n’est consultée."),
            new("official feed, rounds of the year before; 5% fitted to the general rounds from 2023-09 to 2024-02", "flux officiel, rondes de l’année précédente; 5\u00a0% ajusté aux rondes générales de 2023-09 à 2024-02")),
        new("stay",
            new("Profiles stay 239 days in the mean and twelve months at most, the recent ones more numerous.",
                "Les profils restent 239 jours en moyenne et douze mois au plus, les récents étant les plus nombreux."),
            new("eligible profiles and mean pool of 2023: 0.655 year; the form is an assumption", "profils admissibles et bassin moyen de 2023\u00a0: 0,655 an; la forme est une hypothèse")),
        new("tail",
            new("From 501 up, each point has 19 arrivals where the point below has 20.",
                "À partir de 501, chaque point compte 19 arrivées là où le point inférieur en compte 20."),
            new("fitted to the general rounds from 2023-09 to 2024-02 (within 4 points)", "ajusté aux rondes générales de 2023-09 à 2024-02 (à 4 points près)")),
        new("french",
            new("5.48% of those who arrive have level 7 or more in all of French, at every score.",
                "5,48\u00a0% des arrivants ont au moins le niveau 7 en français dans les quatre habiletés, à toute note."),
            new("fitted to the French rounds from 2023-11-12 to 2024-03-11 together (273, 282, 287)", "ajusté aux rondes de français du 2023-11-12 au 2024-03-11 prises ensemble (273, 282, 287)")),
        new("occupations",
            new("Of those who arrive, 27.0% work in STEM, 5.6% in health, 1.1% in trades, 0.6% in agriculture; in transport 1.9% at 441-450, a fifth more every ten points down.",
                "Parmi les arrivants, 27,0\u00a0% travaillent en STIM, 5,6\u00a0% en santé, 1,1\u00a0% dans les métiers, 0,6\u00a0% en agriculture; dans les transports 1,9\u00a0% à 441-450, un cinquième de plus à chaque dizaine plus bas."),
            new("fitted to each category’s rounds from 2023-11-12 to 2024-03-11 together (274, 276, 277, 278, 284, 285); the slope in transport is an assumption",
                "ajusté aux rondes de chaque catégorie du 2023-11-12 au 2024-03-11 prises ensemble (274, 276, 277, 278, 284, 285); la pente dans les transports est une hypothèse")),
        new("education-occupations",
            new("2.5% work in education; occupations within a field have fixed weights.", "2,5\u00a0% travaillent en éducation; les professions d’un domaine ont des poids fixes."),
            Guess),
        new("people",
            new("Age, education and language lean with the score; for the scores from which most were invited they follow the people invited in 2023.",
                "L’âge, la scolarité et la langue suivent la note; aux notes d’où la plupart ont été invités, ils suivent les personnes invitées en 2023."),
            new("year-end report 2023 (at second hand); the leaning is an assumption", "rapport de fin d’année 2023 (de seconde main); l’inclinaison est une hypothèse")),
        new("in-canada",
            new("Canadian work of at least a year, in the pool of 2024-03-11: 33% at 351-400, 53% at 401-450, 63% at 451-490, 94% and more from 491 up.",
                "Travail au Canada d’au moins un an, dans le bassin du 2024-03-11\u00a0: 33\u00a0% à 351-400, 53\u00a0% à 401-450, 63\u00a0% à 451-490, 94\u00a0% et plus à partir de 491."),
            new("assumption; no figure by score is published", "hypothèse; aucun chiffre par note n’est publié")),
        new("spouse",
            new("An accompanying spouse, in the pool of 2024-03-11: from 71% at 301-350 to 17% at 501-540; seven spouses in ten have an English test.",
                "Un époux qui accompagne, dans le bassin du 2024-03-11\u00a0: de 71\u00a0% à 301-350 à 17\u00a0% à 501-540; sept époux sur dix ont un test d’anglais."),
            Guess),
        new("additional",
            new("In the pool of 2024-03-11, Canadian credentials from 6% at 351-400 to 66% at 501-540, siblings 6% to 11%, job offers 0.7% to 4% (where the law gives points for them).",
                "Dans le bassin du 2024-03-11, diplômes canadiens de 6\u00a0% à 351-400 à 66\u00a0% à 501-540, frères et sœurs de 6\u00a0% à 11\u00a0%, offres d’emploi de 0,7\u00a0% à 4\u00a0% (là où la loi leur donne des points)."),
            new("in 2022 23% had Canadian education and 55% no additional points; the shares by score are an assumption",
                "en 2022, 23\u00a0% avaient des études canadiennes et 55\u00a0% aucun point additionnel; les parts par note sont une hypothèse")),
        new("nominees",
            new("Everybody from 601 up is nominated, and submitted at any time in the year before.", "Toute personne à partir de 601 est désignée, et a soumis à tout moment de l’année précédente."),
            Guess),
        new("programs",
            new("Everybody has settlement funds, goes on working without a break in one occupation and settles outside Quebec; programs and categories follow from the facts under the law of the day.",
                "Chacun a les fonds d’établissement, travaille sans interruption dans une seule profession et s’établit hors du Québec; programmes et catégories découlent des faits selon la loi du jour."),
            Guess),
    ];

    /// <summary>What is assumed of a pool that goes on to the next distribution.</summary>
    public static readonly ImmutableArray<PoolAssumption> OfEvolution =
    [
        new("turnover",
            new("Besides those expired or invited, one in 239 leaves every day; as many arrive as the next distribution needs.",
                "Outre les profils expirés ou invités, un sur 239 part chaque jour; il en arrive autant que l’exige la répartition suivante."),
            new("the mean stay", "la durée moyenne de séjour")),
        new("changes",
            new("Everybody ages; 15% a year take a test anew and gain a level; nominations go to anybody in the pool.",
                "Chacun vieillit; 15\u00a0% par an refont un test et gagnent un niveau; les désignations vont à n’importe qui dans le bassin."),
            Guess),
    ];
}
