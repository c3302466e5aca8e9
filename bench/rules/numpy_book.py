"""The study book in numpy: one array per variable over the whole population, as vectorial engines compute it.

    python3 numpy_book.py FOLDER

reads the plain columns of FOLDER (`population-files.ts`), then for each line of its input, a JSON object of parameters
(`BookParameters` of `plain-loop.ts`) with `totals` true or false, computes the book once and writes one line of JSON: `cpu` seconds of
this process, `wall` seconds, `peak` memory in bytes, and, where asked, the totals in the order of `BookTotals`.
"""

import json
import resource
import sys
import time

import numpy

PROVINCES, AGE_GROUPS, BINS, BIN_WIDTH, GAP_STEPS = 63, 6, 8192, 20_000, 2**20
CELLS = PROVINCES * 2 * AGE_GROUPS
AGE_EDGES = [6, 16, 25, 60, 80]
WIDE = {"wage": numpy.int32, "otherIncome": numpy.int32, "land": numpy.int32, "weights": numpy.int32, "offsets": numpy.uint32}


def read(folder):
    names = """age sex severity employment contributionYears pregnant head wage otherIncome province urban minority land
        deprivation1 deprivation2 deprivation3 deprivation4 deprivation5 deprivation6 weights offsets""".split()
    return {name: numpy.fromfile(f"{folder}/{name}.bin", dtype=WIDE.get(name, numpy.uint8)) for name in names}


def whole(values):
    return numpy.floor(values + (0.5 + 2**-20))


def nearest(values):
    return numpy.floor(values + 0.5)


def run(data, p):
    age, sex, employment, years = data["age"], data["sex"], data["employment"], data["contributionYears"]
    wage = data["wage"].astype(numpy.float64)
    starts = data["offsets"][:-1]
    size = numpy.diff(data["offsets"]).astype(numpy.int64)

    def of_members(values):
        return numpy.add.reduceat(values, starts)

    def of_household(values):
        return numpy.repeat(values, size)

    # person
    female, formal, retired = sex == 1, employment == 1, employment == 3
    working = formal | (employment == 2)
    current_wage = numpy.where(working, wage, 0)
    pension_eligible = (
        retired
        & (age >= numpy.where(female, p["retirementAgeFemale"], p["retirementAgeMale"]))
        & (years >= p["leastYears"])
    )
    beyond = years - numpy.where(female, numpy.float64(p["baseYearsFemale"]), numpy.float64(p["baseYearsMale"]))
    rate = numpy.minimum(
        p["pensionMost"], numpy.maximum(p["pensionLeast"], p["pensionBase"] + p["pensionStep"] * beyond)
    )
    pension = numpy.where(pension_eligible, whole(rate * wage), 0)
    income = current_wage + data["otherIncome"] + pension
    child, adult = age < 16, age >= 18
    dependant = ~adult | ((age >= 60) & (income < p["dependantIncome"]))

    # household
    household_income = of_members(income)
    children = of_members(child.astype(numpy.int32))
    adults = of_members(adult.astype(numpy.int32))
    formals = of_members(formal.astype(numpy.int32))
    dependants = of_members(dependant.astype(numpy.int32))
    urban, minority = data["urban"] == 1, data["minority"] == 1
    per_head = household_income / size
    line = numpy.where(urban, p["lineUrban"], p["lineRural"])
    deprivations = sum(data[f"deprivation{place}"] for place in range(1, 7))
    deprivations = deprivations + ((data["land"] < p["landLeast"]) & ~urban)
    below = per_head <= line
    poor = below & (deprivations >= p["deprivationsLeast"])
    near_poor = below & ~poor
    middle = per_head <= line * p["middleMultiple"]
    single_parent = (adults == 1) & (children >= 1) & (poor | near_poor)
    dependants_per_earner = dependants / numpy.maximum(formals, 1)
    single_parent_due = p["singleParentAmount"] * numpy.minimum(children, p["singleParentMostChildren"])

    # person
    is_poor, is_near_poor, is_middle = of_household(poor), of_household(near_poor), of_household(middle)
    is_minority, is_urban = of_household(minority), of_household(urban)
    insured = numpy.minimum(wage, p["insuranceCap"])
    insured_unemployment = numpy.minimum(wage, p["unemploymentCap"])
    insurance = numpy.where(
        formal, whole(p["insuranceRate"] * insured + p["unemploymentRate"] * insured_unemployment), 0
    )
    employer = numpy.where(
        formal, whole(p["employerInsuranceRate"] * insured + p["employerUnemploymentRate"] * insured_unemployment), 0
    )
    taxable = numpy.maximum(
        wage - insurance - p["personalDeduction"] - p["dependantDeduction"] * of_household(dependants_per_earner), 0
    )
    tops = [*p["taxThresholds"][1:], numpy.inf]
    tax = sum(
        rate * numpy.maximum(numpy.minimum(taxable, top) - threshold, 0)
        for rate, threshold, top in zip(p["taxRates"], p["taxThresholds"], tops)
    )
    tax = numpy.where(formal & (taxable > 0), whole(tax), 0)
    social_due = numpy.where(
        (pension == 0)
        & ((age >= p["socialPensionAge"]) | ((age >= p["socialPensionAgeIfPoor"]) & (is_poor | is_near_poor))),
        p["socialPensionAmount"],
        0,
    )
    grown = whole(numpy.array(p["disabilityAdult"]) * p["standardAmount"])
    young_or_old = whole(numpy.array(p["disabilityYoungOrOld"]) * p["standardAmount"])
    disability_due = numpy.where(child | (age >= 60), young_or_old[data["severity"]], grown[data["severity"]])
    disability = numpy.where(disability_due >= social_due, disability_due, 0)
    social_pension = numpy.where(disability_due < social_due, social_due, 0)
    child_grant = numpy.where((age < 3) & is_poor & is_minority, p["childGrantAmount"], 0)
    maternity = numpy.where((data["pregnant"] == 1) & is_poor, p["maternityAmount"], 0)
    single = numpy.where(of_household(single_parent) & adult, of_household(single_parent_due), 0)
    assisted = (disability > 0) | (social_pension > 0)
    student = (age >= 6) & (age <= 21) & ~working
    category = numpy.select(
        [
            formal,
            age < 6,
            is_poor | (is_minority & ~is_urban),
            assisted,
            pension > 0,
            is_near_poor,
            student,
            is_middle,
        ],
        [numpy.uint8(place) for place in range(1, 9)],
        numpy.uint8(0),
    )
    premiums = whole(numpy.array(p["premiumShares"]) * (p["premiumRate"] * p["premiumBase"]))
    health = premiums[category]
    electricity = numpy.where(is_poor & (data["head"] == 1), p["electricityAmount"], 0)
    transfers = social_pension + disability + child_grant + maternity + single + electricity
    net = transfers - (insurance + tax)

    # household
    disposable = household_income + of_members(net)
    disposable_per_head = disposable / size
    weight = data["weights"].astype(numpy.float64)
    count = weight * size
    below_after = disposable_per_head <= line
    gap = numpy.where(below, nearest(size * ((line - per_head) / line) * GAP_STEPS), 0)
    gap_after = numpy.where(below_after, nearest(size * ((line - disposable_per_head) / line) * GAP_STEPS), 0)

    # totals
    cell = (of_household(data["province"]).astype(numpy.int32) * 2 + sex) * AGE_GROUPS + numpy.searchsorted(
        AGE_EDGES, numpy.arange(256), side="right"
    ).astype(numpy.int32)[age]
    person_weight = of_household(weight)
    sums, recipients = [], []
    for amount in [insurance, employer, tax, pension, social_pension, disability, child_grant, maternity, single, health, electricity]:
        paid = numpy.flatnonzero(amount)
        where, weights = cell[paid], person_weight[paid]
        sums.append(numpy.bincount(where, weights=amount[paid] * weights, minlength=CELLS))
        recipients.append(numpy.bincount(where, weights=weights, minlength=CELLS))

    def by_province(values):
        return numpy.bincount(data["province"], weights=values, minlength=PROVINCES)

    measures = [
        by_province(count),
        by_province(numpy.where(below, count, 0)),
        by_province(numpy.where(below_after, count, 0)),
        by_province(weight * gap),
        by_province(weight * gap_after),
        by_province(numpy.where(poor, count, 0)),
    ]
    bins = numpy.clip(numpy.floor(disposable_per_head / BIN_WIDTH), 0, BINS - 1).astype(numpy.int64)
    return {
        "sums": numpy.stack(sums, 1),
        "recipients": numpy.stack(recipients, 1),
        "measures": numpy.stack(measures, 1),
        "people": numpy.bincount(bins, weights=count, minlength=BINS),
        "incomes": numpy.bincount(bins, weights=disposable * weight, minlength=BINS),
    }


def main():
    data = read(sys.argv[1])
    for line in sys.stdin:
        asked = json.loads(line)
        cpu, wall = time.process_time(), time.perf_counter()
        totals = run(data, asked["parameters"])
        answer = {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
        if asked["totals"]:
            answer["totals"] = {name: values.ravel().tolist() for name, values in totals.items()}
        print(json.dumps(answer), flush=True)


main()
