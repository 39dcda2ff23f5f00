using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles.Checking;

/// <summary>The sense of one person's jobs and certificates of qualification.</summary>
internal static class WorkSense
{
    public static void Check(Person person, SenseFindings findings)
    {
        findings.Entries(person.Work, person.Path + ".work");
        foreach (var (i, job) in person.Work.Index())
            Check(job, $"{person.Path}.work[{i}]", person, findings);
        CheckPrimary(person, findings);
        findings.Entries(person.Certificates, person.Path + ".certificates");
        foreach (var (i, certificate) in person.Certificates.Index())
            Check(certificate, $"{person.Path}.certificates[{i}]", person, findings);
    }

    private static void Check(Job job, string path, Person person, SenseFindings findings)
    {
        findings.Noc(job.Noc, path + ".noc");
        findings.Noc(job.NocOther, path + ".nocOther");
        if (job.NocOther is { } other && Occupations.IsCode(other) && Occupations.IsCode(job.Noc) && other.Length == job.Noc.Length)
            findings.Add(ProfileErrors.NocOtherEdition, path + ".nocOther", other, job.Noc);
        findings.Words(job.Title, path + ".title");
        findings.Country(job.Country, path + ".country");
        findings.Date(job.From, path + ".from", person.BirthDate);
        findings.Date(job.To, path + ".to");
        findings.Order(job.From, "from", job.To, path + ".to");
        findings.Hours(job.HoursPerWeek, path + ".hoursPerWeek");
        findings.Date(job.QualifiedFrom, path + ".qualifiedFrom", person.BirthDate);
    }

    private static void CheckPrimary(Person person, SenseFindings findings)
    {
        // A code that is none has its own error; it says nothing about being the same.
        var marked = person.Work.Index().Where(job => job.Item.PrimaryOccupation && Occupations.IsCode(job.Item.Noc)).ToList();
        foreach (var (i, job) in marked.Skip(1))
        {
            if (marked.First().Item is var first && !Occupations.MayBeSame(first, job))
                findings.Add(ProfileErrors.PrimaryOccupations, $"{person.Path}.work[{i}].primaryOccupation", Found.Shown(job.Noc), Found.Shown(first.Noc));
        }
    }

    private static void Check(TradeCertificate certificate, string path, Person person, SenseFindings findings)
    {
        findings.Noc(certificate.Noc, path + ".noc");
        findings.Issuer(certificate.IssuedBy, path + ".issuedBy");
        findings.Date(certificate.Issued, path + ".issued", person.BirthDate);
        findings.Date(certificate.Expires, path + ".expires");
        findings.Order(certificate.Issued, "issued", certificate.Expires, path + ".expires");
    }
}
