local main = require("harness")
local bit = require("bit")

local function add(a, b)
  return a + b
end

local function twice(a)
  return add(a, a) - a
end

local function run(size)
  local total = 0
  for i = 0, size - 1 do
    total = bit.band(add(total, twice(i)), 0xFFFFFF)
  end
  return total
end

main(run, 1000000)
