"""The model of the forecast written plainly as SimPy processes: one simulation a run, one process a part of a promise
(SimPy 2.3, as Debian has it).

Reads the promises and what is believed of the mission as JSON on standard input, and prints the seconds it took and the mean
strength on the last day, so that both programs can be seen to simulate the same.
"""

import json
import math
import random
import sys
import time
from statistics import NormalDist

from SimPy.Simulation import Process, Simulation, hold

NORMAL = NormalDist()


def survives(way, shift, days):
    if days < 1:
        return 1.0
    return max(1 - NORMAL.cdf((math.log(days) - way["mu"] - shift) / way["sigma"]), 1e-9)


def remaining(way, shift, waited, share):
    if waited < 1:
        return math.exp(way["mu"] + shift + way["sigma"] * NORMAL.inv_cdf(share))
    before = min(0.9999, NORMAL.cdf((math.log(waited) - way["mu"] - shift) / way["sigma"]))
    share = min(max(before + share * (1 - before), 1e-12), 1 - 1e-12)
    return math.exp(way["mu"] + shift + way["sigma"] * NORMAL.inv_cdf(share)) - waited


class Part(Process):
    def run(self, given, part, world, state):
        shift, sends, sends_all, end = world
        follows, acts, done, reached = part["follows"], part["acts"], part["done"], part["reached"]
        believed = sends_all * (1 - done) if follows else part["passes"] if acts else sends
        against = sends_all * done + (1 - sends_all) * max(1 - reached, 1e-9) ** 15 if follows else 1 - believed
        waits = believed * survives(part["way"], shift, part["waited"])
        if random.random() * (waits + against) >= waits:
            return
        share = random.random()
        if follows or acts or random.random() < sends_all:
            least = max(reached, 1e-9) ** 9
            whole = (least + share * (1 - least)) ** (1 / 9)
            rest = (whole * part["promised"] - part["arrived"]) / max(1, part["promised"] - part["arrived"])
            people = round(part["people"] * min(1, max(0, rest)))
        else:
            people = round(max(1, part["people"] * (1 - (1 - share) ** (1 / 15))))
        count = min(12, max(1, math.ceil(people / given["atOnce"])))
        yield hold, self, max(1, math.floor(remaining(part["way"], shift, part["waited"], random.random())))
        left = people
        for at in range(count):
            now = math.ceil(left / (count - at))
            if self.sim.now() <= end:
                state["strength"] += now
            left -= now
            if left <= 0:
                return
            way = given["between"]
            yield hold, self, math.exp(way["mu"] + shift + way["sigma"] * NORMAL.inv_cdf(random.random()))


def end_of(given):
    end = given["horizon"]
    if given["expiresIn"] is None:
        return end
    for year in range(given["horizon"] // 365, -1, -1):
        day = max(0, given["expiresIn"]) + year * 365
        if random.random() > 0.95 and day < given["horizon"]:
            end = day
    return end


def main():
    given = json.load(sys.stdin)
    random.seed(1)
    weights = [cell["weight"] for cell in given["cells"]]
    total = 0
    start = time.perf_counter()
    for cell in random.choices(given["cells"], weights, k=given["runs"]):
        world = (cell["shift"] + 0.35 * NORMAL.inv_cdf(random.random()), cell["sends"], cell["sendsAll"], end_of(given))
        state = {"strength": given["deployed"]}
        simulation = Simulation()
        for part in given["parts"]:
            process = Part(sim=simulation)
            simulation.activate(process, process.run(given, part, world, state))
        simulation.simulate(until=given["horizon"] + 1)
        total += state["strength"]
    print(json.dumps({"seconds": time.perf_counter() - start, "mean": total / given["runs"]}))


main()
