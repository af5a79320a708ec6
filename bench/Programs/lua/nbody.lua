local main = require("harness")

local function body(mass, x, y, z, vx, vy, vz)
  return { mass = mass, x = x, y = y, z = z, vx = vx, vy = vy, vz = vz }
end

local function make_system()
  return {
    body(1000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    body(1.0, 10.0, 0.0, 0.5, 0.0, 10.0, 0.0),
    body(2.0, 0.0, 20.0, -0.5, -7.0, 0.0, 0.1),
    body(0.5, -30.0, 0.0, 1.0, 0.0, -5.7, 0.0),
    body(3.0, 0.0, -40.0, 0.0, 5.0, 0.0, -0.1),
  }
end

local function advance(bodies, pairs_of, dt, steps)
  for _ = 1, steps do
    for n = 1, #pairs_of do
      local a, b = pairs_of[n][1], pairs_of[n][2]
      local dx = a.x - b.x
      local dy = a.y - b.y
      local dz = a.z - b.z
      local squared = dx * dx + dy * dy + dz * dz
      local magnitude = dt / (squared * squared ^ 0.5)
      local ma = a.mass * magnitude
      local mb = b.mass * magnitude
      a.vx = a.vx - dx * mb
      a.vy = a.vy - dy * mb
      a.vz = a.vz - dz * mb
      b.vx = b.vx + dx * ma
      b.vy = b.vy + dy * ma
      b.vz = b.vz + dz * ma
    end
    for n = 1, #bodies do
      local one = bodies[n]
      one.x = one.x + dt * one.vx
      one.y = one.y + dt * one.vy
      one.z = one.z + dt * one.vz
    end
  end
end

local function energy(bodies, pairs_of)
  local total = 0.0
  for n = 1, #bodies do
    local one = bodies[n]
    total = total + 0.5 * one.mass * (one.vx * one.vx + one.vy * one.vy + one.vz * one.vz)
  end
  for n = 1, #pairs_of do
    local a, b = pairs_of[n][1], pairs_of[n][2]
    local dx = a.x - b.x
    local dy = a.y - b.y
    local dz = a.z - b.z
    total = total - a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ^ 0.5
  end
  return total
end

local function run(size)
  local bodies = make_system()
  local pairs_of = {}
  for i = 1, 5 do
    for j = i + 1, 5 do
      pairs_of[#pairs_of + 1] = { bodies[i], bodies[j] }
    end
  end
  advance(bodies, pairs_of, 0.001, size)
  return string.format("%.6f", energy(bodies, pairs_of))
end

main(run, 40000)
