from small import catalog_of, reader_of

from generator.views.person_page import axis, people_axis

CATALOG = catalog_of(
    {
        "organizations/other": {},
        "people/ada": {
            "affiliations": [
                {"organization": "lab", "role": "founder", "start": "2020", "end": "2022"},
                {"organization": "other", "role": "member", "as_of": "2025-06"},
                {"organization": "other", "role": "guest", "end": "2021"},
            ]
        },
        "people/bob": {"affiliations": [{"organization": "lab", "role": "engineer", "as_of": "2024"}]},
        "people/cy": {"affiliations": [{"organization": "other", "role": "guest"}]},
    }
)


def test_the_axis_of_a_person_names_the_organizations():
    found = axis(CATALOG.records["people"]["ada"], reader_of(CATALOG))
    assert [(post.name, post.role) for post in found.posts] == [
        ("Other", "member"),
        ("Other", "guest"),
        ("Lab", "founder"),
    ]


def test_the_axis_of_an_organization_names_its_people_and_their_posts_there_alone():
    people, lab = CATALOG.of("people"), CATALOG.records["organizations"]["lab"]
    found = people_axis(lab, people, reader_of(CATALOG))
    assert [(post.name, post.role) for post in found.posts] == [("Bob", "engineer"), ("Ada", "founder")]
    assert (found.first, found.last) == (2019, 2025)


def test_posts_without_a_date_have_no_axis():
    cy, other = CATALOG.records["people"]["cy"], CATALOG.records["organizations"]["other"]
    assert people_axis(other, [cy], reader_of(CATALOG)) is None
